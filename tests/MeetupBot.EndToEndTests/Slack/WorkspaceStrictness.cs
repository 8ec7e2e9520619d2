namespace MeetupBot.EndToEndTests.Slack;

/// <summary>The options of the workspace that a test may change.</summary>
internal sealed class WorkspaceStrictness
{
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMinutes(1);

    public IReadOnlyList<TimeSpan> Retries { get; set; } = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    public bool Limits { get; set; } = true;

    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(10);

    public bool Log { get; set; } = true;
}
