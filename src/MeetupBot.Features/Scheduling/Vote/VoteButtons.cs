using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Votes in a poll with one press. The vote is saved before it is confirmed.</summary>
internal sealed class VoteButtons(
    MeetupAccessService meetupAccessService,
    BallotBookService ballotBookService,
    BallotCardService ballotCardService,
    GridService gridService,
    Session session) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.VoteYes, ButtonNames.VoteIfNeedBe, ButtonNames.VoteNone];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (!PollScheduleService.IsOpen(meetup, context.Now))
            return PollClosedCard.Draw(context, meetup);
        var options = session.Polls.Options(meetup.Id);
        var offered = OptionSet.Create(options.Select(option => option.Id));
        var before = session.Polls.Ballot(meetup.Id, context.Caller.Id);
        if (Cast(press, before, offered) is not { } after)
            return Refusals.Create(Words.MenuChanged);
        if (ballotBookService.Save(meetup, after, context.Now) is { } scheduled)
            return new Reply.Replace(BallotCard.DrawSavedAndDecided(scheduled, new Poll(options, [after]), after, context.Phrases));
        // A page is one's own, so an answer with a link to one is too.
        return gridService.FindLinkOfVoter(meetup, after.Member, context.Now) is { } grid
            ? new Reply.Replace(BallotCard.DrawSaved(meetup, new Poll(options, [after]), after, grid, context.Capabilities, context.Phrases))
            : new Reply.Replace(ballotCardService.DrawSaved(context, meetup, options, after)) { IsKept = true };
    }

    /// <returns>Null if the poll's times have changed since the menu was drawn.</returns>
    private static Ballot? Cast(ComponentInteraction press, Ballot before, OptionSet offered)
    {
        if (press.Action.Name == ButtonNames.VoteNone)
            return before.SetNone(offered);
        var shown = BallotMenu.ReadShown(press.Action.Detail);
        if (shown.IsEmpty || !offered.Covers(shown) || ReadChosen(press.Values, shown) is not { } chosen)
            return null;
        return press.Action.Name == ButtonNames.VoteYes ? before.SetYes(chosen, shown) : before.SetIfNeedBe(chosen, shown);
    }

    private static OptionSet? ReadChosen(IReadOnlyList<string> values, OptionSet shown)
    {
        var chosen = OptionSet.Empty;
        foreach (var value in values)
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                || id >= OptionSet.MostOptions || !shown.Contains(id))
                return null;
            chosen = chosen.With(OptionSet.Create([id]));
        }

        return chosen;
    }
}
