namespace MeetupBot.Cli;

/// <summary>What the process ends with. The README and <c>--help</c> list them.</summary>
public static class ExitCodes
{
    public const int Done = 0;

    /// <summary>It was tried and failed; or <c>doctor</c> found something.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a setting can't be used. Nothing was tried.</summary>
    public const int Misused = 2;
}
