using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using MeetupBot.Storage.Sqlite.Sessions;
using NodaTime;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>Fills a database with scheduled meetups and a reminder to each guest, all due at the same instant.</summary>
internal static class PlannedReminders
{
    /// <param name="databaseFile">Not in use by a bot.</param>
    /// <param name="guests">The space and the guests.</param>
    /// <param name="guestsAMeetup">Decides how many meetups there are.</param>
    /// <param name="now">When everything was created.</param>
    /// <param name="dueAt">When every reminder becomes due.</param>
    public static async Task FillAsync(string databaseFile, Guests guests, int guestsAMeetup, Instant now, Instant dueAt)
    {
        await using var database = SqliteDatabase.Open($"Data Source={databaseFile}");
        var groups = guests.People.Chunk(guestsAMeetup).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            var (id, group) = (new MeetupId(string.Create(CultureInfo.InvariantCulture, $"{100_000 + i}")), groups[i]);
            await database.WriteAsync(session => Add(session, guests, id, group, now, dueAt));
        }
    }

    private static void Add(Session session, Guests guests, MeetupId id, (string Id, string Name)[] group, Instant now, Instant dueAt)
    {
        var (space, community) = session.Communities.Join(guests.Platform, guests.Space, "Leeds", now);
        var members = group
            .Select(guest => session.Members.See(space, new ObservedUser(guests.Platform, guest.Id, guest.Name), now).Member.Id)
            .ToList();
        var start = dueAt + Duration.FromHours(2);
        session.Meetups.TryAdd(new Meetup
        {
            Id = id,
            Community = community.Id,
            Space = space.Id,
            Audience = Audience.Community,
            Title = $"Coffee {id}",
            Organizer = members[0],
            State = MeetupState.Scheduled,
            Zone = DateTimeZone.Utc,
            Time = MeetupTime.At(start),
            CreatedAt = now,
            ChangedAt = now,
        });
        var going = new GuestList(null, [.. members.Select((member, line) => new Rsvp(member, RsvpStatus.Going, 0, line))]);
        session.Rsvps.Save(id, new GuestList(null, []), going, now);
        foreach (var member in members)
            session.Due.Schedule(new DueItem
            {
                Kind = RemindMemberJob.Kind,
                Key = string.Create(CultureInfo.InvariantCulture, $"{RemindMemberJob.Kind}:{id}:{member.Value}:7200"),
                MeetupId = id,
                MemberId = member,
                DueAt = dueAt,
                Payload = start.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            });
    }
}
