using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>One whom somebody says that they met.</summary>
/// <param name="Who">The other.</param>
/// <param name="IsConfirmed">They say so too.</param>
/// <param name="IsFirst">They had not met before.</param>
internal readonly record struct MetPerson(MemberEntry Who, bool IsConfirmed, bool IsFirst)
{
    public string Name => Who.Name;
}
