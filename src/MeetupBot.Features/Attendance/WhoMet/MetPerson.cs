using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>A person whom a member says they met.</summary>
/// <param name="IsConfirmed">Whether they say so too.</param>
/// <param name="IsFirst">Whether it is their first meeting.</param>
internal readonly record struct MetPerson(MemberEntry Who, bool IsConfirmed, bool IsFirst)
{
    public string Name => Who.Name;
}
