namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>One suggestion of an autocompletion. Source: Application Commands, "Application Command Option Choice Structure".</summary>
/// <param name="Name">The text that the person reads.</param>
/// <param name="Value">The value that is sent: a string, a long or a double.</param>
public sealed record SimChoice(string Name, object Value);
