namespace MeetupBot.Pages.Door;

/// <summary>
/// The sheet for the door, with a code for each space. A code opens the meetup's card in the chat app, where "I'm here" identifies the
/// person.
/// </summary>
/// <param name="Title">The meetup's title.</param>
/// <param name="When">The time in the host's zone.</param>
/// <param name="Codes">That of the space in which it was proposed comes first. Empty until a card is posted.</param>
public sealed record DoorView(string Title, string When, IReadOnlyList<DoorCode> Codes);

/// <summary>A code at the door for the members of one platform.</summary>
/// <param name="Space">The name of the server or workspace.</param>
/// <param name="Link">Opens the card in the chat app.</param>
public sealed record DoorCode(string Space, Uri Link);
