namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>How strict a simulated platform is.</summary>
internal enum Strictness
{
    /// <summary>As the platform, but for the deadline of answers: a busy machine is no fault of the bot's.</summary>
    Patient,

    /// <summary>As patient, and a bot that is killed may start again at once.</summary>
    WithRestarts,

    /// <summary>Without limits of pace, and with no log: for a bot that is killed again and again.</summary>
    ManyRestarts,
}
