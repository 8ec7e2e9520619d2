namespace MeetupBot.Chat.Text;

/// <summary>The result of parsing a command line.</summary>
public abstract record CommandReading
{
    private CommandReading()
    {
    }

    /// <param name="Command">Its name in the catalogue.</param>
    /// <param name="Options">By option name, as typed but without quotes. A channel that was found is its platform id; members are as typed, for
    /// <see cref="PeopleText"/>.</param>
    public sealed record Understood(string Command, IReadOnlyDictionary<string, string> Options) : CommandReading
    {
        /// <summary>The options that were typed with neither key nor quotes, so that their value may hold more than its own.</summary>
        public IReadOnlySet<string> Unmarked { get; init; } = new HashSet<string>();

        /// <summary>What was typed behind a command that takes nothing; null if nothing was.</summary>
        public string? Unused { get; init; }
    }

    /// <param name="Typed">The words that match no command.</param>
    /// <param name="Nearest">The command that was probably meant, or null.</param>
    /// <param name="Rest">The text behind them.</param>
    public sealed record Unknown(string Typed, string? Nearest, string Rest = "") : CommandReading
    {
        /// <summary>It is an answer to a meetup, which is given on the meetup's card.</summary>
        public bool IsAnswer { get; init; }
    }
}
