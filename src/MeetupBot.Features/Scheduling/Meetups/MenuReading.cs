using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>The result of a choice in a menu of members.</summary>
/// <param name="Unchosen">Members who were shown and not chosen. Empty if the list has changed since.</param>
internal sealed record MenuReading(IReadOnlyList<MemberId> Chosen, IReadOnlyList<MemberId> Unchosen);
