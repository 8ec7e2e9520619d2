using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Domain.CheckIn;

/// <summary>What is stored about one member and one meetup: their RSVP and what was said about their attendance.</summary>
public sealed record PastPresence
{
    public MemberId MemberId { get; init; }
    public MeetupState Meetup { get; init; }

    /// <summary>The meetup is one between introduced people, which is private to them.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Everybody in the community sees the meetup.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Null when they did not answer.</summary>
    public RsvpStatus? Rsvp { get; init; }

    /// <summary>Null when nothing was said.</summary>
    public AttendanceState? Said { get; init; }

    /// <summary>
    /// Whether the member counts as an experienced guest because of this meetup. It is over, and they were checked in, or they were going
    /// to a public meetup and nobody said that they were absent.
    /// </summary>
    public bool CountsAsBeen => Meetup == MeetupState.Over
        && (Said == AttendanceState.Here || (!IsPrivate && Rsvp == RsvpStatus.Going && Said != AttendanceState.Absent));

    /// <summary>
    /// Whether others may be told that the member has said yes to a meetup before. It depends on nothing but what everybody could read on its
    /// card: not on what was said in private of somebody's absence.
    /// </summary>
    public bool CountsForOthers => Meetup == MeetupState.Over && IsOpen && (Said == AttendanceState.Here || Rsvp == RsvpStatus.Going);
}
