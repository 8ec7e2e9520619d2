namespace MeetupBot;

/// <summary>The exit code of the process.</summary>
public sealed class ExitStatus
{
    public int ExitCode { get; set; }
}
