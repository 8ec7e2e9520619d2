using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Door;

/// <summary>Shown to a host who scanned a member's code.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Title">The meetup's title.</param>
/// <param name="IsHere">Whether the member is already checked in.</param>
/// <param name="Pictures">The address of the member's picture, if there is one.</param>
public sealed record ArriveView(string Name, string Title, bool IsHere, IReadOnlyDictionary<MemberId, Uri> Pictures);
