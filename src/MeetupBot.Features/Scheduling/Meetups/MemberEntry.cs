using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>A member in a menu.</summary>
/// <param name="Name">The displayed name; not unique.</param>
internal readonly record struct MemberEntry(MemberId Id, string Name);
