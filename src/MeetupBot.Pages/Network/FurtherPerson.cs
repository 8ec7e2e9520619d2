using MeetupBot.Domain.Members;

namespace MeetupBot.Pages.Network;

/// <summary>Somebody whom the viewer has not met, and through whom they could.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Through">Acquaintances of the viewer who have met them; at least one.</param>
public sealed record FurtherPerson(MemberId Id, string Name, IReadOnlyList<MemberId> Through);
