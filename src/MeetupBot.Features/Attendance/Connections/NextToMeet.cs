using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>Somebody to meet next, and why; each reason can be checked by whom it is told.</summary>
/// <param name="Score">As <see cref="Suggestions"/> says.</param>
/// <param name="Plans">Meetups ahead that both are going to, the soonest first.</param>
/// <param name="Through">Whom both have met and who may be named, those who tell the most first.</param>
internal sealed record NextToMeet(Member Member, double Score, IReadOnlyList<Meetup> Plans, IReadOnlyList<Member> Through);
