using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Suggests the upcoming meetups that somebody sees, while an id is typed.</summary>
internal sealed class MeetupSuggestions(Session session)
{
    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, string typed, Func<Meetup, bool> fits) =>
    [
        .. session.Meetups.Upcoming(context.Caller.Community.Id, context.Viewer, context.Now, limit: 50)
            .Where(fits)
            .Where(meetup => meetup.Id.Value.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase)
                || meetup.Title.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(25)
            .Select(meetup => new Suggestion(
                DisplayText.Shorten($"{meetup.Id} · {meetup.Title}{When(context, meetup)}", 100), meetup.Id.Value)),
    ];

    private static string When(InteractionContext context, Meetup meetup) =>
        meetup.Time is { } time ? $" · {context.Phrases.Plain(time)}" : " · poll";
}
