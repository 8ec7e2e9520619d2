namespace MeetupBot.Simulators.Discord.Model;

/// <summary>What a channel allows or denies a role or a member. Source: Channel Resource, "Overwrite Structure".</summary>
/// <param name="TargetId">The role's or the user's id.</param>
/// <param name="IsMember">True when the target is a user.</param>
public sealed record SimOverwrite(ulong TargetId, bool IsMember, DiscordPermission Allow, DiscordPermission Deny);
