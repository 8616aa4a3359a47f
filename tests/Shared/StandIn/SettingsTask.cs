using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that starts when it is awaited, so that it can be set up fluently before.</summary>
public class SettingsTask(VerifySettings settings, Func<VerifySettings, Task> run)
{
    private Task? _task;

    /// <inheritdoc cref="VerifySettings.UseParameters"/>
    public SettingsTask UseParameters(params object?[] parameters)
    {
        settings.UseParameters(parameters);
        return this;
    }

    /// <inheritdoc cref="VerifySettings.UseDirectory"/>
    public SettingsTask UseDirectory(string directory)
    {
        settings.UseDirectory(directory);
        return this;
    }

    /// <summary>Starts the comparison, once.</summary>
    public Task ToTask() => _task ??= run(settings);

    /// <summary>Makes the comparison awaitable.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Lets a test return the comparison.</summary>
    public static implicit operator Task(SettingsTask task) => task.ToTask();
}
