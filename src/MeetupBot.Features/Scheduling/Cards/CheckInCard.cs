using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>The buttons on a meetup's cards that lead to check-in.</summary>
internal static class CheckInCard
{
    /// <summary>"I'm here".</summary>
    public static Button DrawHereButton(MeetupId meetup) => new(Words.ImHere, new(ButtonNames.Here, meetup.Value), ButtonTone.Primary);

    /// <summary>Opens the host's list of names to tick.</summary>
    public static Button DrawTickButton(MeetupId meetup) => new(Words.TickNames, new(ButtonNames.HereTick, meetup.Value));

    /// <summary>Whether a host can tick names now.</summary>
    public static bool CanTick(Meetup meetup, Instant now) =>
        meetup is { State: MeetupState.Scheduled or MeetupState.Over, Introduction: null }
        && now >= CheckInWindow.Of(meetup)!.Value.Start && now < CheckInWindow.AnswersUntil(meetup);
}
