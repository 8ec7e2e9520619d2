namespace MeetupBot.Pages.Door;

/// <summary>A code at the door for the members of one platform.</summary>
/// <param name="Space">The name of the server or workspace.</param>
/// <param name="Link">Opens the card in the chat app.</param>
public sealed record DoorCode(string Space, Uri Link);
