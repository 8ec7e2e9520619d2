namespace MeetupBot.Sandbox.Chat;

/// <summary>The bot's names of buttons and menus that the sandbox knows. The bot never gives a name another meaning.</summary>
internal static class ActionNames
{
    public const string Vote = "vote";
    public const string Going = "rsvp.going";
    public const string Maybe = "rsvp.maybe";
    public const string Cant = "rsvp.cant";
    public const string MetEveryone = "met.all";
    public const string MetNobody = "met.none";
    public const string MetPeople = "met.menu";
}
