namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>How strict a simulated platform is.</summary>
internal enum Strictness
{
    /// <summary>As strict as the platform, except for the deadline of answers: a busy machine is not the bot's fault.</summary>
    Patient,

    /// <summary>As patient, and a killed bot may restart at once.</summary>
    WithRestarts,

    /// <summary>Without rate limits and logs, for a bot that is killed again and again.</summary>
    ManyRestarts,
}
