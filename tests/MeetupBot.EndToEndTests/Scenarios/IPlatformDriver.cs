namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A simulated platform with the real bot on it, as a scenario sees them. A new platform implements this and <see cref="Place"/>.</summary>
internal interface IPlatformDriver : IAsyncDisposable
{
    BotUnderTest Bot { get; }

    /// <summary>How the platform marks up what a card says.</summary>
    IMarkup Markup { get; }

    /// <summary>As the pages for operators call it.</summary>
    string Name { get; }

    /// <summary>The setting that holds the token, as messages to the operator call it.</summary>
    string TokenSetting { get; }

    /// <summary>What may stand nowhere.</summary>
    IReadOnlyList<string> Secrets { get; }

    /// <summary>Whether a message that the bot sends again after a crash is recognised, so that it never stands twice.</summary>
    bool RecognisesRepeats { get; }

    /// <summary>Whether what people do reaches the bot while its token is refused.</summary>
    bool HearsWithoutToken { get; }

    /// <summary>Requests that were refused for their token.</summary>
    int RefusedRequests { get; }

    /// <summary>A channel of its own, with people of its own.</summary>
    Place AddPlace();

    /// <summary>The platform was asked for so many conversations, with so many members in all, and not for one more.</summary>
    void AssertConversationsMade(int conversations, int members);

    void RevokeToken();

    void RestoreToken();

    /// <summary>What the bot sent that the platform would not take; empty when all is well.</summary>
    IReadOnlyList<string> Faults();
}
