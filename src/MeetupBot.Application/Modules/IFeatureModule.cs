namespace MeetupBot.Application.Modules;

/// <summary>Registers all that one feature offers. Commands and their options are shown in the order of registration.</summary>
public interface IFeatureModule
{
    static abstract void Register(FeatureRegistry features);
}
