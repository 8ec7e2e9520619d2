using MeetupBot.Application.People;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Statistics;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Loads a meetup with everything that its cards show.</summary>
internal sealed class MeetupViewReader(Session session, PictureReader pictureReader, IGridLinks gridLinks)
{
    /// <summary>Among how many of those who are going faces are looked for: a card of many people costs no more.</summary>
    private const int MostLookedAt = 24;

    /// <summary>Of a daily series so many are posted ahead, and one more is over.</summary>
    private const int SeriesLookedBack = 16;

    public MeetupView Read(Meetup meetup)
    {
        var poll = session.Polls.Find(meetup.Id);
        var guests = ReadGuests(meetup);
        var here = meetup.State is MeetupState.Scheduled or MeetupState.Over ? session.Attendance.Find(meetup.Id).Here : [];
        var people = guests.Rsvps.Select(rsvp => rsvp.Member).Concat(here).Concat(meetup.CoHosts).Append(meetup.Organizer);
        if (meetup.CancelledBy is { } by)
            people = people.Append(by);
        var view = new MeetupView(meetup, poll, guests, session.Members.Names(people.Distinct()), ChoiceOf(meetup, poll))
        {
            Here = here,
            HasGrid = gridLinks.HasPages,
            LastTime = meetup is { Series: { } series, IsUpcoming: true } ? CountLastTime(series, meetup) : null,
        };
        return view with { Host = ReadFaces(view, [meetup.Organizer]).FirstOrDefault(), Faces = ReadFaces(view, FindShown(meetup, guests, here)) };
    }

    /// <summary>What its own card shows: who was there, or was going. Numbers of a few people are not told.</summary>
    private int? CountLastTime(SeriesId series, Meetup meetup)
    {
        if (session.Meetups.OfSeries(series, SeriesLookedBack).FirstOrDefault(other => other.State == MeetupState.Over && other.Occurrence < meetup.Occurrence) is not { } last)
            return null;
        var here = session.Attendance.Find(last.Id).Here.Count;
        var came = here > 0 ? here : ReadGuests(last).With(RsvpStatus.Going).Count;
        return came >= SmallGroups.Least ? came : null;
    }

    private static List<MemberId> FindShown(Meetup meetup, GuestList guests, IReadOnlyList<MemberId> here) => (meetup.State, here) switch
    {
        (MeetupState.Polling or MeetupState.Cancelled, _) => [],
        (MeetupState.Over, [_, ..]) => [.. here.Take(MostLookedAt)],
        _ => [.. guests.With(RsvpStatus.Going).Select(rsvp => rsvp.Member).Take(MostLookedAt)],
    };

    /// <summary>Who is named on the card may be shown on it.</summary>
    private List<Picture> ReadFaces(MeetupView view, IReadOnlyList<MemberId> members) =>
        [.. pictureReader.ReadFirst(members, Block.Faces.Most, view.Names.GetValueOrDefault).Select(face => face.Picture)];

    /// <summary>Loads only what a reminder shows: no poll, and only the given names. It runs once a guest, so it has to be cheap.</summary>
    public MeetupView ReadBriefly(Meetup meetup, GuestList guests, IEnumerable<MemberId> alsoNamed)
    {
        var first = guests.Rsvps.Where(rsvp => rsvp.Status == RsvpStatus.Going).Take(MeetupView.BriefNames).Select(rsvp => rsvp.Member);
        return new MeetupView(meetup, new Poll([], []), guests, session.Members.Names(first.Concat(alsoNamed).Distinct()), null);
    }

    public GuestList ReadGuests(Meetup meetup) => session.Rsvps.Find(meetup);

    public Func<MemberId, MemberId, bool> HaveMet(Poll poll, MemberId organizer)
    {
        var people = poll.Ballots.Select(ballot => ballot.Member).Append(organizer).Distinct().ToList();
        return session.Statistics.MetAmong(people).HaveMet;
    }

    private Choice? ChoiceOf(Meetup meetup, Poll poll)
    {
        if (meetup.Time is not { } time || !poll.IsAnswered(meetup.Organizer) || poll.Find(time) is not { } option)
            return null;
        var haveMet = HaveMet(poll, meetup.Organizer);
        var best = BestTime.Choose(poll, meetup.Organizer, haveMet, meetup.Capacity);
        return best?.Option == option ? best : BestTime.Explain(poll, option, meetup.Organizer, haveMet, meetup.Capacity);
    }
}
