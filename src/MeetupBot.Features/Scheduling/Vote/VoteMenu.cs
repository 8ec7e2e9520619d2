using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Polls;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Answers to a poll: one press, saved before it is said.</summary>
internal sealed class VoteMenu(MeetupAccess meetupAccess, MeetupCards meetupCards, QuorumRule quorumRule, Session session) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.VoteYes, Actions.VoteIfNeedBe, Actions.VoteNone];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.Missing(turn, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (!PollKeeper.IsOpen(meetup, turn.Now))
            return PollClosed.Answer(turn, meetup);
        var options = session.Polls.Options(meetup.Id);
        var offered = OptionSet.Of(options.Select(option => option.Id));
        var before = session.Polls.Ballot(meetup.Id, turn.Caller.Id);
        if (Cast(press, before, offered) is not { } after)
            return Refusals.Say(Words.MenuChanged);
        session.Polls.Save(meetup.Id, after, turn.Now);
        meetupCards.RefreshCards(meetup.Id);
        if (quorumRule.Apply(turn, meetup) is { } scheduled)
            return new Reply.Replace(BallotCard.SavedAndDecided(scheduled, new Poll(options, [after]), after, turn.Phrases));
        return new Reply.Replace(BallotCard.Saved(meetup, new Poll(options, [after]), after, turn.Capabilities, turn.Phrases));
    }

    /// <returns>Null when the menu is of another time: the poll was changed under it.</returns>
    private static Ballot? Cast(ComponentInteraction press, Ballot before, OptionSet offered)
    {
        if (press.Action.Name == Actions.VoteNone)
            return before.SayNone(offered);
        var shown = BallotMenus.Shown(press.Action.Detail);
        if (shown.IsEmpty || !offered.Covers(shown) || ReadChosen(press.Values, shown) is not { } chosen)
            return null;
        return press.Action.Name == Actions.VoteYes ? before.SayYes(chosen, shown) : before.SayIfNeedBe(chosen, shown);
    }

    private static OptionSet? ReadChosen(IReadOnlyList<string> values, OptionSet shown)
    {
        var chosen = OptionSet.Empty;
        foreach (var value in values)
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id >= OptionSet.MostOptions || !shown.Contains(id))
                return null;
            chosen = chosen.With(OptionSet.Of([id]));
        }

        return chosen;
    }
}
