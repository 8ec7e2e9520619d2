using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Organize;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Decide;

/// <summary>Closes a poll by hand, on the best time or a given one.</summary>
public sealed class DecideCommand : ICommand, IAction
{
    public CommandSpec Spec { get; } = new("decide", "Close a poll, on the best time or the one you name",
    [
        new("id", "Id of the meetup, such as K7Q2", Required: true, Suggests: true, MaxLength: 20),
        new("time", "One of its times; the best one when left out", Suggests: true, MaxLength: 100) { TakesRest = true },
    ]);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.Decide, Cards.Actions.DecideMenu, Cards.Actions.KeepOpen];

    public Reply Run(Turn turn, CommandInteraction command)
    {
        if (NotOpen(turn, command["id"], out var meetup) is { } refusal)
            return refusal;
        var poll = turn.Session.Polls.Find(meetup.Id);
        if (command["time"] is not { } typed)
            return Best(turn, meetup, poll);
        return Pick(turn, meetup, poll, typed);
    }

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (NotOpen(turn, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        var poll = turn.Session.Polls.Find(meetup.Id);
        return press.Action.Name switch
        {
            Cards.Actions.KeepOpen => PollKeeper.KeepOpen(turn, meetup, poll),
            Cards.Actions.DecideMenu => Chosen(turn, meetup, poll, press.Values),
            _ => Best(turn, meetup, poll),
        };
    }

    public IReadOnlyList<Suggestion> Suggest(Turn turn, SuggestInteraction typing) => typing.Option == "id"
        ? MeetupSuggestions.Of(turn, typing.Typed, meetup => meetup.State == MeetupState.Polling)
        : Times(turn, typing);

    private static Reply? NotOpen(Turn turn, string? id, out Meetup meetup)
    {
        if (turn.NotTheirs(id, "decide", out meetup) is { } refusal)
            return refusal;
        return meetup.State == MeetupState.Polling
            ? null
            : Refusals.Say(Words.AlreadyDecided + turn.Phrases.When(meetup.Time!.Value, bold: true) + Words.MoveByEdit(meetup.Id.Value));
    }

    private static Reply Best(Turn turn, Meetup meetup, Poll poll)
    {
        if (turn.Scope.Decider.Close(meetup, poll) is { } scheduled)
            return Done(turn, scheduled);
        var view = turn.Scope.Desk.View(meetup);
        var ahead = poll.Options.Any(option => turn.Scope.Decider.IsAhead(meetup, option));
        return new Reply.Private(ChosenCards.NothingChosen(view, ahead, turn.Now));
    }

    private static Reply Pick(Turn turn, Meetup meetup, Poll poll, string typed)
    {
        if (Match(turn, meetup, poll, typed) is not { } option)
        {
            var view = turn.Scope.Desk.View(meetup);
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

    private static Reply Chosen(Turn turn, Meetup meetup, Poll poll, IReadOnlyList<string> values)
    {
        var option = poll.Options.FirstOrDefault(option => values is [var value] && value == option.Id.ToString(CultureInfo.InvariantCulture));
        return option is null ? Refusals.Say(Words.MenuChanged) : Settle(turn, meetup, poll, option);
    }

    private static Reply Settle(Turn turn, Meetup meetup, Poll poll, PollOption option)
    {
        if (!turn.Scope.Decider.IsAhead(meetup, option))
            return Refusals.Say(Words.TimeIsPast);
        return Done(turn, turn.Scope.Decider.On(meetup, poll, option));
    }

    private static Reply.Replace Done(Turn turn, Meetup scheduled)
    {
        var view = turn.Scope.Desk.View(scheduled);
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

    private static List<Suggestion> Times(Turn turn, SuggestInteraction typing)
    {
        if (turn.Find(typing.Options.GetValueOrDefault("id")) is not { State: MeetupState.Polling } meetup)
            return [];
        var poll = turn.Session.Polls.Find(meetup.Id);
        var tallies = poll.Tallies();
        return [.. poll.Options
            .Select((option, index) => new Suggestion(
                Words.Shorten($"{index + 1} · {turn.Phrases.ForMenu(option.Time)} · {Words.TallyCount(tallies[index])}", 100),
                (index + 1).ToString(CultureInfo.InvariantCulture)))
            .Where(suggestion => suggestion.Label.Contains(typing.Typed, StringComparison.OrdinalIgnoreCase))
            .Take(25)];
    }
}
