using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Rights;

/// <summary>Who organizes a community now, as far as the platforms said so.</summary>
/// <param name="Members">In the order in which they were asked about.</param>
/// <param name="IsComplete">False when a platform did not answer about somebody.</param>
public sealed record CurrentOrganizers(IReadOnlyList<MemberId> Members, bool IsComplete)
{
    public static CurrentOrganizers None { get; } = new([], true);
}
