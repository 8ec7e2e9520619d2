using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Closes a poll by hand, on the best time or on a given one.</summary>
internal sealed class DecideCommand(
    CardPlaceService cardPlaceService,
    DecideService decideService,
    MeetupAccessService meetupAccessService,
    MeetupViewReader meetupViewReader,
    MeetupSuggestions meetupSuggestions,
    PollScheduleService pollScheduleService,
    Session session,
    WhichMeetupMenu whichMeetupMenu) : ICommand, IButton
{
    public const string KeepOpenButton = "poll.keep";

    /// <summary>The menu of polls. Its detail is the time that was typed, or empty.</summary>
    public const string WhichMenu = "decide.which";

    public static CommandSpec Spec { get; } = new("decide", "Close a poll, on the best time or the one you name",
    [
        new("id", "Id of the meetup, such as K7Q2; left out, you choose one", Suggests: true, MaxLength: 20),
        new("time", "One of its times; the best one when left out", Suggests: true, MaxLength: 100) { TakesRest = true },
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Decide, DecideMenu.Name, KeepOpenButton, WhichMenu];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => Hosts(context) || context.Caller.SeemsOrganizer
        ? new CommandHelp("/meetup decide · edit · cancel", Words.HelpHost)
        : null;

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        if (whichMeetupMenu.Ask(
            context,
            command["id"],
            Words.WhichToDecide,
            Words.NothingToDecide,
            () => new(WhichMenu, "", KeepShort(command["time"])),
            meetup => meetup.State == MeetupState.Polling && MeetupAccessService.SeemsHost(context, meetup)) is { } question)
            return question;
        if (NotOpen(context, command["id"], out var meetup) is { } refusal)
            return refusal;
        var poll = session.Polls.Find(meetup.Id);
        if (command["time"] is not { } typed)
            return Best(context, meetup, poll);
        return Pick(context, meetup, poll, typed);
    }

    /// <summary>What a menu can carry; a longer time is asked for again.</summary>
    private static string KeepShort(string? time) =>
        time is { Length: <= 40 } && time.IndexOfAny(['|', '~']) < 0 ? time : "";

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (NotOpen(context, press.Action.Name == WhichMenu ? WhichMeetupMenu.Read(press) : press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var poll = session.Polls.Find(meetup.Id);
        return press.Action.Name switch
        {
            WhichMenu when press.Action.Detail is { Length: > 0 } typed => Pick(context, meetup, poll, typed),
            WhichMenu => AskWhen(context, meetup),
            KeepOpenButton => pollScheduleService.KeepOpen(context, meetup, poll),
            DecideMenu.Name => Chosen(context, meetup, poll, press.Values),
            ButtonNames.Decide when press.Action.Detail is { Length: > 0 } option => Chosen(context, meetup, poll, [option]),
            _ => Best(context, meetup, poll),
        };
    }

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) => typing.Option == "id"
        ? meetupSuggestions.Suggest(context, typing.Typed, meetup => meetup.State == MeetupState.Polling)
        : Times(context, typing);

    private bool Hosts(InteractionContext context) => session.Meetups.HostedBy(context.Caller.Id).Any(meetup => meetup.IsUpcoming);

    private Reply? NotOpen(InteractionContext context, string? id, out Meetup meetup) =>
        meetupAccessService.RefuseUnlessHostOfUpcoming(context, id, "decide", out meetup) ?? DecidedRule.RefuseIfDecided(context, meetup);

    private Reply Best(InteractionContext context, Meetup meetup, Poll poll)
    {
        if (cardPlaceService.RefuseIfUnshowable(context, meetup, () => new(ButtonNames.Decide, meetup.Id.Value)) is { } refusal)
            return refusal;
        if (decideService.CloseOnBestTime(meetup, poll) is { } scheduled)
            return Done(context, scheduled);
        var view = meetupViewReader.Read(meetup);
        var canStayOpen = poll.Options.Any(option => decideService.CanChoose(meetup, option));
        return new Reply.Private(ChosenCard.DrawNothingChosen(view, canStayOpen, context.Now));
    }

    /// <summary>Nothing is decided by choosing a poll: its times stand with their answers, and the best one is a press away.</summary>
    private Reply.Replace AskWhen(InteractionContext context, Meetup meetup) => new(new Card(
        new Block.Paragraph(new RichText([Words.WhichTimeFor, new Span.Strong(meetup.Title), "?"])),
        DecideMenu.Draw(meetupViewReader.Read(meetup), context.Phrases, context.Now),
        new Block.Buttons(new Button(Words.DecideOnBest, new(ButtonNames.Decide, meetup.Id.Value), ButtonTone.Primary)),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = CardTone.Open,
        Summary = $"{Words.WhichTimeFor}{meetup.Title}?",
    });

    private Reply Pick(InteractionContext context, Meetup meetup, Poll poll, string typed)
    {
        var found = NamedTimeReader.Find(context.Reading, meetup, poll, typed);
        if (found is [var only])
            return Settle(context, meetup, poll, only);
        var view = meetupViewReader.Read(meetup);
        return new Reply.Private(new Card(
            new Block.Paragraph(found.Count == 0 ? Words.NotOneOfTheTimes(typed) : Words.SeveralOfTheTimes(typed)),
            DecideMenu.Draw(view, context.Phrases, context.Now, found.Count == 0 ? null : found))
        { Tone = CardTone.Refusal });
    }

    private Reply Chosen(InteractionContext context, Meetup meetup, Poll poll, IReadOnlyList<string> values)
    {
        var option = poll.Options.FirstOrDefault(
            option => values is [var value] && value == option.Id.ToString(CultureInfo.InvariantCulture));
        return option is null ? Refusals.Create(Words.MenuChanged) : Settle(context, meetup, poll, option);
    }

    private Reply Settle(InteractionContext context, Meetup meetup, Poll poll, PollOption option)
    {
        if (!decideService.IsAhead(meetup, option))
            return Refusals.Create(Words.TimeIsPast);
        var number = option.Id.ToString(CultureInfo.InvariantCulture);
        if (cardPlaceService.RefuseIfUnshowable(context, meetup, () => new(ButtonNames.Decide, meetup.Id.Value, number)) is { } refusal)
            return refusal;
        return Done(context, decideService.ScheduleAt(meetup, poll, option));
    }

    private Reply.Replace Done(InteractionContext context, Meetup scheduled)
    {
        var view = meetupViewReader.Read(scheduled);
        var why = view.Choice is { } choice ? (RichText)" " + MeetupCard.WriteWhy(view, choice) : RichText.Empty;
        return new Reply.Replace(new Card(
        [
            new Block.Paragraph(
                new RichText([new Span.Strong(Words.ItsOn + scheduled.Title)])
                    + ", " + view.Phrases(context.Now).Days(scheduled.Time!.Value, scheduled.Duration) + "." + why),
            .. OrganizerCard.DrawBrief(scheduled, context.Now),
            Block.Footer.OfId(scheduled.Id.Value),
        ])
        {
            Tone = CardTone.Settled,
        });
    }

    private List<Suggestion> Times(InteractionContext context, SuggestInteraction typing)
    {
        if (meetupAccessService.Find(context, typing.Options.GetValueOrDefault("id")) is not { State: MeetupState.Polling } meetup)
            return [];
        var poll = session.Polls.Find(meetup.Id);
        var tallies = poll.Tallies();
        return [.. poll.Options
            .Select((option, index) => new Suggestion(
                DisplayText.Shorten($"{index + 1} · {context.Phrases.ForMenu(option.Time)} · {Words.TallyCount(tallies[index])}", 100),
                (index + 1).ToString(CultureInfo.InvariantCulture)))
            .Where(suggestion => suggestion.Label.Contains(typing.Typed, StringComparison.OrdinalIgnoreCase))
            .Take(25)];
    }
}
