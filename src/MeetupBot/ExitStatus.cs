namespace MeetupBot;

/// <summary>How the process is to end.</summary>
public sealed class ExitStatus
{
    public int ExitCode { get; set; }
}
