using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Upcoming meetups, while an id is typed.</summary>
internal sealed class MeetupSuggestions(Session session)
{
    public IReadOnlyList<Suggestion> Of(Turn turn, string typed, Func<Meetup, bool> fits) =>
    [
        .. session.Meetups.Upcoming(turn.Caller.Community.Id, turn.Now, limit: 50)
            .Where(fits)
            .Where(meetup => meetup.Id.Value.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase)
                || meetup.Title.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(25)
            .Select(meetup => new Suggestion(Words.Shorten($"{meetup.Id} · {meetup.Title}{When(turn, meetup)}", 100), meetup.Id.Value)),
    ];

    private static string When(Turn turn, Meetup meetup) => meetup.Time is { } time ? $" · {turn.Phrases.Plain(time)}" : " · poll";
}
