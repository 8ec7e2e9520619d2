using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features;
using MeetupBot.Simulators.Discord;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>Fills a database with scheduled meetups, a reminder to each guest of each, all due at one instant.</summary>
internal static class PlannedReminders
{
    /// <param name="databaseFile">Not in use by a bot.</param>
    /// <param name="gatherings">Whose guild it is and who the guests are.</param>
    /// <param name="guestsAMeetup">How many meetups there are follows from it.</param>
    /// <param name="now">When all of it was made.</param>
    /// <param name="dueAt">When every reminder falls due.</param>
    public static async Task FillAsync(string databaseFile, Gatherings gatherings, int guestsAMeetup, Instant now, Instant dueAt)
    {
        await using var database = Database.Open($"Data Source={databaseFile}");
        var groups = gatherings.People.Chunk(guestsAMeetup).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            var (id, guests) = (new MeetupId(string.Create(CultureInfo.InvariantCulture, $"{100_000 + i}")), groups[i]);
            await database.WriteAsync(session => Add(session, gatherings.Guild, id, guests, now, dueAt));
        }
    }

    private static void Add(Session session, SimGuild guild, MeetupId id, SimUser[] guests, Instant now, Instant dueAt)
    {
        var (space, community) = session.Communities.Join("discord", Text(guild.Id), guild.Name, now);
        var members = guests
            .Select(guest => session.Members.See(space, new Sighting("discord", Text(guest.Id), guest.GlobalName!), now).Member.Id)
            .ToList();
        var start = dueAt + Duration.FromHours(2);
        session.Meetups.TryAdd(new Meetup
        {
            Id = id,
            Community = community.Id,
            Space = space.Id,
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
                Kind = DueKinds.RemindMember,
                Key = string.Create(CultureInfo.InvariantCulture, $"{DueKinds.RemindMember}:{id}:{member.Value}:7200"),
                MeetupId = id,
                MemberId = member,
                DueAt = dueAt,
                Payload = Text((ulong)start.ToUnixTimeMilliseconds()),
            });
    }

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);
}
