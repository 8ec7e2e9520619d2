namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>One suggestion while typing. Source: Application Commands, "Application Command Option Choice Structure".</summary>
/// <param name="Name">What the person reads.</param>
/// <param name="Value">What is sent: a string, a long or a double.</param>
public sealed record SimChoice(string Name, object Value);
