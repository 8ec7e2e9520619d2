using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Closes a poll by hand, on the best time or a given one.</summary>
internal sealed class DecideCommand(Decider decider, MeetupAccess meetupAccess, MeetupDesk desk, MeetupSuggestions meetupSuggestions, PollKeeper pollKeeper, Session session) : ICommand, IAction
{
    public static CommandSpec Spec { get; } = new("decide", "Close a poll, on the best time or the one you name",
    [
        new("id", "Id of the meetup, such as K7Q2", Required: true, Suggests: true, MaxLength: 20),
        new("time", "One of its times; the best one when left out", Suggests: true, MaxLength: 100) { TakesRest = true },
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Decide, Actions.DecideMenu, Actions.KeepOpen];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => turn.Caller.IsOrganizer || Hosts(turn)
        ? new CommandHelp("/meetup decide · edit · cancel", Words.HelpHost)
        : null;

    public Reply Run(Turn turn, CommandInteraction command)
    {
        if (NotOpen(turn, command["id"], out var meetup) is { } refusal)
            return refusal;
        var poll = session.Polls.Find(meetup.Id);
        if (command["time"] is not { } typed)
            return Best(turn, meetup, poll);
        return Pick(turn, meetup, poll, typed);
    }

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (NotOpen(turn, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var poll = session.Polls.Find(meetup.Id);
        return press.Action.Name switch
        {
            Actions.KeepOpen => pollKeeper.KeepOpen(turn, meetup, poll),
            Actions.DecideMenu => Chosen(turn, meetup, poll, press.Values),
            _ => Best(turn, meetup, poll),
        };
    }

    public IReadOnlyList<Suggestion> Suggest(Turn turn, SuggestInteraction typing) => typing.Option == "id"
        ? meetupSuggestions.Of(turn, typing.Typed, meetup => meetup.State == MeetupState.Polling)
        : Times(turn, typing);

    private bool Hosts(Turn turn) => session.Meetups.HostedBy(turn.Caller.Id).Any(meetup => meetup.IsUpcoming);

    private Reply? NotOpen(Turn turn, string? id, out Meetup meetup)
    {
        if (meetupAccess.NotTheirs(turn, id, "decide", out meetup) is { } refusal)
            return refusal;
        return meetup.State == MeetupState.Polling
            ? null
            : Refusals.Say(Words.AlreadyDecided + turn.Phrases.When(meetup.Time!.Value, bold: true) + Words.MoveByEdit(meetup.Id.Value));
    }

    private Reply Best(Turn turn, Meetup meetup, Poll poll)
    {
        if (decider.Close(meetup, poll) is { } scheduled)
            return Done(turn, scheduled);
        var view = desk.View(meetup);
        var ahead = poll.Options.Any(option => decider.IsAhead(meetup, option));
        return new Reply.Private(ChosenCards.NothingChosen(view, ahead, turn.Now));
    }

    private Reply Pick(Turn turn, Meetup meetup, Poll poll, string typed)
    {
        if (Match(turn, meetup, poll, typed) is not { } option)
        {
            var view = desk.View(meetup);
            return new Reply.Private(new Card(
                new Block.Paragraph(Words.NotOneOfTheTimes(typed)),
                DecideMenu.Of(view, turn.Phrases, turn.Now))
            { Tone = CardTone.Refusal });
        }

        return Settle(turn, meetup, poll, option);
    }

    /// <summary>By its number on the card, or as a time.</summary>
    private static PollOption? Match(Turn turn, Meetup meetup, Poll poll, string typed)
    {
        var text = typed.Trim().TrimStart('#');
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= poll.Options.Count)
            return poll.Options[number - 1];
        foreach (var zone in new[] { turn.Caller.Zone, meetup.Zone })
            if (WhenReader.Read(typed, turn.Reading with { Zone = zone }) is WhenReading.Understood { Times: [var time] } && poll.At(time) is { } option)
                return option;
        return null;
    }

    private Reply Chosen(Turn turn, Meetup meetup, Poll poll, IReadOnlyList<string> values)
    {
        var option = poll.Options.FirstOrDefault(option => values is [var value] && value == option.Id.ToString(CultureInfo.InvariantCulture));
        return option is null ? Refusals.Say(Words.MenuChanged) : Settle(turn, meetup, poll, option);
    }

    private Reply Settle(Turn turn, Meetup meetup, Poll poll, PollOption option)
    {
        if (!decider.IsAhead(meetup, option))
            return Refusals.Say(Words.TimeIsPast);
        return Done(turn, decider.On(meetup, poll, option));
    }

    private Reply.Replace Done(Turn turn, Meetup scheduled)
    {
        var view = desk.View(scheduled);
        var why = view.Choice is { } choice ? (RichText)" " + Words.WhyThisTime(choice, view.Poll.Answered) : RichText.Empty;
        return new Reply.Replace(new Card(
        [
            new Block.Paragraph(
                new RichText([new Span.Strong(Words.ItsOn + scheduled.Title)]) + ", " + view.Phrases(turn.Now).When(scheduled.Time!.Value) + "." + why),
            .. OrganizerPanel.Of(scheduled, turn.Now),
            new Block.Small([new Span.Code(scheduled.Id.Value)]),
        ])
        {
            Tone = CardTone.Settled,
        });
    }

    private List<Suggestion> Times(Turn turn, SuggestInteraction typing)
    {
        if (meetupAccess.Find(turn, typing.Options.GetValueOrDefault("id")) is not { State: MeetupState.Polling } meetup)
            return [];
        var poll = session.Polls.Find(meetup.Id);
        var tallies = poll.Tallies();
        return [.. poll.Options
            .Select((option, index) => new Suggestion(
                Words.Shorten($"{index + 1} · {turn.Phrases.ForMenu(option.Time)} · {Words.TallyCount(tallies[index])}", 100),
                (index + 1).ToString(CultureInfo.InvariantCulture)))
            .Where(suggestion => suggestion.Label.Contains(typing.Typed, StringComparison.OrdinalIgnoreCase))
            .Take(25)];
    }
}
