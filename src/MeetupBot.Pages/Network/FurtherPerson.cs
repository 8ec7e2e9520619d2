using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>Somebody whom the viewer has not met but could meet through acquaintances.</summary>
/// <param name="Through">The viewer's acquaintances who have met them; at least one.</param>
public sealed record FurtherPerson(MemberId Id, string Name, IReadOnlyList<MemberId> Through);
