namespace MeetupBot.Application.Interactions;

/// <summary>A command, button or form that guests of a space get a refusal from.</summary>
public interface IMembersOnly;
