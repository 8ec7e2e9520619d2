namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>The purpose of a message's body, which decides its flags and defaults.</summary>
internal enum MessageKind
{
    Channel,
    Interaction,
}
