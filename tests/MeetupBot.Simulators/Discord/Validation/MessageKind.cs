namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>What a message's body is for: the flags and defaults differ.</summary>
internal enum MessageKind
{
    Channel,
    Interaction,
}
