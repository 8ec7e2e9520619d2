using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>What everybody may know of how a meetup was: only what its card shows, and never what somebody said in private.</summary>
/// <param name="There">Who checked in, else who was going. Who has left the community or was erased is not among them.</param>
/// <param name="Few">The names of <c>There</c> where they and their guests are too few for a number (<see cref="SmallGroups"/>); else empty. Their answers stood on the card.</param>
/// <param name="People">Their number with their guests, including those who have left.</param>
/// <param name="IsCheckedIn">Whether anybody checked in. Else nobody knows who of those going came.</param>
/// <param name="FirstMeetings">Null when no number may be told.</param>
/// <param name="Hosts">The names of those hosts who are still there.</param>
internal sealed record RecapView(
    Meetup Meetup, IReadOnlyList<MemberId> There, IReadOnlyList<string> Few, int People, bool IsCheckedIn, int? FirstMeetings, IReadOnlyList<string> Hosts);
