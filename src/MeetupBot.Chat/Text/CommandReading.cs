namespace MeetupBot.Chat.Text;

/// <summary>What a typed command line came to.</summary>
public abstract record CommandReading
{
    private CommandReading()
    {
    }

    /// <param name="Command">Its name in the catalogue.</param>
    /// <param name="Options">By option name, as typed but without quotes; a member or channel that could be told is its platform id.</param>
    public sealed record Understood(string Command, IReadOnlyDictionary<string, string> Options) : CommandReading;

    /// <param name="Typed">The words that name no command.</param>
    /// <param name="Nearest">The command that was likely meant, or null.</param>
    public sealed record Unknown(string Typed, string? Nearest) : CommandReading;
}
