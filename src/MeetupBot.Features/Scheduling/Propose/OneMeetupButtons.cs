using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary><c>Make it one meetup</c>: turns a poll of days in a row into one meetup of all of them, while nobody else has answered.</summary>
internal sealed class OneMeetupButtons(
    CardPlaceService cardPlaceService, MeetupAccessService meetupAccessService, ProposeService proposeService, Session session) : IButton
{
    public const string OneButton = "propose.one";

    public static IReadOnlyList<string> Buttons { get; } = [OneButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, press.Action.Subject, "change", out var meetup) is { } refusal)
            return refusal;
        if (DecidedRule.RefuseIfDecided(context, meetup) is { } decided)
            return decided;
        var poll = session.Polls.Find(meetup.Id);
        if (poll.Ballots.Any(ballot => ballot.Member != meetup.Organizer && !ballot.Answered.IsEmpty))
            return Refusals.Create(
                Words.PeopleAnsweredAlready,
                new Button(Words.DecideNow, new(ButtonNames.Decide, meetup.Id.Value)),
                new Button(Words.Change, new(ButtonNames.Edit, meetup.Id.Value)));
        if (cardPlaceService.RefuseIfUnshowable(context, meetup, () => press.Action) is { } unshowable)
            return unshowable;
        return IsRun(poll, context.Now.InZone(meetup.Zone).Date)
            ? proposeService.MakeOne(context, meetup, poll.Options[0].Time, Duration.FromDays(poll.Options.Count))
            : Refusals.Create(Words.DaysHaveChanged, new Button(Words.Change, new(ButtonNames.Edit, meetup.Id.Value)));
    }

    /// <summary>Whether the times are days in a row, of which none is over.</summary>
    private static bool IsRun(Poll poll, LocalDate today) =>
        AsOneRule.AreInRow([.. poll.Options.Select(option => option.Time)]) && poll.Options[0].Time.Day >= today;
}
