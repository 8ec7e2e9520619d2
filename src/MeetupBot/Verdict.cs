namespace MeetupBot;

/// <summary>How the process is to end.</summary>
public sealed class Verdict
{
    public int ExitCode { get; set; }
}
