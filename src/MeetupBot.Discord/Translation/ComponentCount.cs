using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Counts the components of a message, including nested ones: 40 at most. Source: Components, Component Reference.</summary>
internal static class ComponentCount
{
    /// <summary>Kept free for the container, a closing line and its buttons.</summary>
    public const int Reserve = 10;

    public static int Count(IEnumerable<Component> components) => components.Sum(Count);

    private static int Count(Component component) =>
        1 + (component.Accessory is null ? 0 : 1) + Count(component.Components ?? []);
}
