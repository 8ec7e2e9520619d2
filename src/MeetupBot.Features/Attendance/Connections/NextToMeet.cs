using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>A suggested person to meet, and why. The reader can check each reason.</summary>
/// <param name="Score">See <see cref="Suggestions"/>.</param>
/// <param name="Plans">Upcoming meetups that both are going to, earliest first.</param>
/// <param name="Through">Common acquaintances who may be named, highest weight first.</param>
internal sealed record NextToMeet(Member Member, double Score, IReadOnlyList<Meetup> Plans, IReadOnlyList<Member> Through);
