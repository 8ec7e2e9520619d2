namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>
/// A simulated platform with the real bot on it, as scenarios use them. A new platform implements this and <see cref="Place"/>.
/// </summary>
internal interface IPlatformDriver : IAsyncDisposable
{
    BotUnderTest Bot { get; }

    /// <summary>The platform's markup of cards.</summary>
    IMarkup Markup { get; }

    /// <summary>The name on the pages for operators.</summary>
    string Name { get; }

    /// <summary>The setting with the token, as in messages to the operator.</summary>
    string TokenSetting { get; }

    /// <summary>Texts that must not appear anywhere.</summary>
    IReadOnlyList<string> Secrets { get; }

    /// <summary>Whether the platform detects a message that is sent again after a crash, so that it never appears twice.</summary>
    bool RecognisesRepeats { get; }

    /// <summary>Whether people's actions reach the bot while its token is refused.</summary>
    bool HearsWithoutToken { get; }

    /// <summary>How many requests were refused because of their token.</summary>
    int RefusedRequests { get; }

    /// <summary>A new channel with its own people.</summary>
    Place AddPlace();

    /// <summary>The platform was asked for exactly this many conversations, with this many members in total.</summary>
    void AssertConversationsMade(int conversations, int members);

    /// <summary>Whether what people do while the connection is cut reaches the bot once it is back.</summary>
    bool KeepsActs { get; }

    /// <summary>Cuts the connection on which people's acts reach the bot. The next one is taken a second later.</summary>
    Task BreakAsync();

    void RevokeToken();

    void RestoreToken();

    /// <summary>What the bot sent that the platform would not accept. Empty when all is well.</summary>
    IReadOnlyList<string> Faults();
}
