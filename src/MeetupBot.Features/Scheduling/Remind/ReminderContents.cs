using MeetupBot.Application.Names;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Gathers what a reminder says to one reader.</summary>
internal sealed class ReminderContents(Session session, IClock clock, Greeters greeters, NotMetYet notMetYet)
{
    /// <summary>Bounds the work, of which every guest's reminder needs its own.</summary>
    private const int MostOthers = 20;

    /// <summary>A message shows no more pictures.</summary>
    private const int MostFaces = 10;

    private static readonly Duration AskedOnceFor = Duration.FromDays(60);

    /// <param name="meetup">Which is coming.</param>
    /// <param name="guests">Its guests.</param>
    /// <param name="reader">Who gets it.</param>
    /// <param name="dueAt">When it was to be sent.</param>
    public ReaderNews Of(Meetup meetup, GuestList guests, MemberId reader, Instant dueAt)
    {
        var naming = new NameVisibility(session, reader);
        var others = OthersGoing(guests, reader);
        naming.With(others);
        var isGoing = guests[reader] is { Status: RsvpStatus.Going };
        if (!isGoing || !DayBefore.Covers(meetup.Span!.Value.Start, dueAt))
            return notMetYet.Of(naming, reader, others, withThrough: false);
        return notMetYet.Of(naming, reader, others, withThrough: true) with
        {
            Faces = Faces(naming, others),
            Greeter = greeters.For(naming, reader, GoingWith(guests, reader)),
            Waiting = AsksStillComing(meetup, guests, reader) ? Waiting(guests) : 0,
        };
    }

    /// <summary>Whom a reminder of that day names or shows.</summary>
    public static IReadOnlyList<MemberId> OthersGoing(GuestList guests, MemberId reader) => [.. GoingWith(guests, reader).Take(MostOthers)];

    /// <summary>People on the waitlist of a full meetup.</summary>
    public static int Waiting(GuestList guests) => guests.Free > 0 ? 0 : guests.With(RsvpStatus.Waitlisted).Count;

    /// <summary>Once for each time that the meetup is at, however it is asked.</summary>
    public bool AsksStillComing(Meetup meetup, GuestList guests, MemberId reader) =>
        Waiting(guests) > 0 && session.ProcessedInteractions.TryClaim($"still:{meetup.Id}:{reader.Value}:{meetup.Span!.Value.Start.ToUnixTimeSeconds()}", clock.GetCurrentInstant() + AskedOnceFor);

    private static IEnumerable<MemberId> GoingWith(GuestList guests, MemberId reader) =>
        guests.Rsvps.Where(rsvp => rsvp.Status == RsvpStatus.Going && rsvp.Member != reader).Select(rsvp => rsvp.Member);

    /// <summary>Those whom the reader has not met first. Who has no picture is named above all the same.</summary>
    private List<Picture> Faces(NameVisibility naming, IReadOnlyList<MemberId> others)
    {
        var pictures = session.Members.Accounts(others.Where(naming.IsHere))
            .Where(account => account is { Picture: not null, LeftAt: null })
            .GroupBy(account => account.MemberId)
            .ToDictionary(accounts => accounts.Key, accounts => accounts.First().Picture!);
        var shown = others.Where(pictures.ContainsKey).OrderBy(member => naming.Met.Contains(member) ? 1 : 0);
        return
        [
            .. shown.Select(member => Uri.TryCreate(pictures[member], UriKind.Absolute, out var address) ? new Picture(address, naming.NameOf(member)!) : null)
                .OfType<Picture>().Take(MostFaces),
        ];
    }
}
