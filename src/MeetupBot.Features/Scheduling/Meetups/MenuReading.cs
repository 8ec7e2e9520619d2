using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>What a choice in a menu of members says.</summary>
/// <param name="Chosen">Of those whom the menu may name.</param>
/// <param name="Unchosen">Those whom it showed and who were not chosen; empty when its list has changed since, for then nobody knows whom it showed.</param>
internal sealed record MenuReading(IReadOnlyList<MemberId> Chosen, IReadOnlyList<MemberId> Unchosen);
