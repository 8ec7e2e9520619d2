namespace MeetupBot.Discord.Gateway;

internal enum AfterClose
{
    /// <summary>Reconnect and go on where the session stopped.</summary>
    Resume,

    /// <summary>Reconnect and begin a new session.</summary>
    Identify,

    /// <summary>Reconnecting would end the same way.</summary>
    Stop,
}
