namespace MeetupBot.Application.Modules;

/// <summary>Registers everything that one feature offers. Platforms list commands and options in the order of registration.</summary>
public interface IFeatureModule
{
    static abstract void Register(FeatureRegistry features);
}
