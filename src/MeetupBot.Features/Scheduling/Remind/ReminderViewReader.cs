using MeetupBot.Application.Names;
using MeetupBot.Application.People;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Gathers what a reminder tells one reader.</summary>
internal sealed class ReminderViewReader(
    NameVisibilityReader nameVisibility,
    Session session,
    IClock clock,
    GreeterReader greeterReader,
    PictureReader pictureReader,
    UnmetGuestsReader unmetGuestsReader)
{
    /// <summary>Limits the work, which is repeated for every guest.</summary>
    private const int MostOthers = 20;

    /// <summary>The most pictures that a message can show.</summary>
    private const int MostFaces = 10;

    private static readonly Duration AskedOnceFor = Duration.FromDays(60);

    /// <param name="dueAt">When the reminder was due.</param>
    /// <param name="zone">The reader's.</param>
    public ReminderView Read(Meetup meetup, GuestList guests, MemberId reader, Instant dueAt, DateTimeZone zone)
    {
        var visibility = nameVisibility.ReadFor(reader);
        var others = ListOthersGoing(guests, reader);
        visibility.Load(others);
        var isGoing = guests[reader] is { Status: RsvpStatus.Going };
        if (!isGoing || !DayBeforeRule.Covers(meetup, dueAt, zone))
            return unmetGuestsReader.Read(visibility, reader, others, withThrough: false);
        var faces = Faces(visibility, others);
        return unmetGuestsReader.Read(visibility, reader, others, withThrough: true) with
        {
            Faces = [.. faces.Select(face => face.Picture)],
            FacesOf = [.. faces.Select(face => face.Member)],
            Greeter = greeterReader.FindOne(visibility, reader, GoingWith(guests, reader)),
            Waiting = AsksStillComing(meetup, guests, reader) ? CountWaiting(guests) : 0,
        };
    }

    /// <summary>The members whom a reminder on the day before may name or show.</summary>
    public static IReadOnlyList<MemberId> ListOthersGoing(GuestList guests, MemberId reader) => [.. GoingWith(guests, reader).Take(MostOthers)];

    /// <summary>The length of the waitlist of a full meetup; 0 if there is a free place.</summary>
    public static int CountWaiting(GuestList guests) => guests.Free > 0 ? 0 : guests.With(RsvpStatus.Waitlisted).Count;

    /// <summary>Whether to ask this reader. Each reader is asked once for each start time, by whichever message comes first.</summary>
    public bool AsksStillComing(Meetup meetup, GuestList guests, MemberId reader) =>
        CountWaiting(guests) > 0 && session.ProcessedInteractions.TryClaim(
            $"still:{meetup.Id}:{reader.Value}:{meetup.Span!.Value.Start.ToUnixTimeSeconds()}", clock.GetCurrentInstant() + AskedOnceFor);

    private static IEnumerable<MemberId> GoingWith(GuestList guests, MemberId reader) =>
        guests.Rsvps.Where(rsvp => rsvp.Status == RsvpStatus.Going && rsvp.Member != reader).Select(rsvp => rsvp.Member);

    /// <summary>Members whom the reader has not met. Those without a picture are only named.</summary>
    private IReadOnlyList<(MemberId Member, Picture Picture)> Faces(NameVisibility visibility, IReadOnlyList<MemberId> others) =>
        pictureReader.ReadFirst([.. others.Where(member => !visibility.MetByOwnWord.Contains(member))], MostFaces, visibility.NameOf);
}
