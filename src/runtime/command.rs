//! From the command line to the exit code: reads arguments and folders, runs the command, does its effects, prints.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use crate::cli::args::{Cli, Command, Common, ExportCommand, SourceCommand, Workbench};
use crate::cli::check::Wish;
use crate::cli::fmt::FileAt;
use crate::cli::{self, Context, IO, Outcome, Page, USAGE, asked};
use crate::domain::date::Day;
use crate::domain::fault::Fault;
use crate::domain::proof::Document;
use crate::domain::safe::clean;
use crate::runtime::load::Load;
use crate::runtime::perform::perform_all;
use crate::runtime::{files, kiosk, output, plain, today};

/// The whole program.
pub fn main() -> ExitCode {
    let args = match Cli::try_parse_from(asked::not_wanted(std::env::args_os())) {
        Ok(args) => args,
        Err(error) => return ExitCode::from(output::print(&said_by_clap(&in_one_line().unwrap_or(error)))),
    };
    if let Some(sentence) = args.workbench.in_the_way().filter(|_| args.command.is_some()) {
        return ExitCode::from(output::print(&Outcome::refusal(USAGE, &sentence)));
    }
    let shut = if args.workbench.kiosk { kiosk::shut_in() } else { Ok(()) };
    if let Err(error) = shut {
        let sentence = format!("The kiosk could not be shut in, and was not opened: {error}.");
        return ExitCode::from(output::print(&Outcome::refusal(IO, &sentence)));
    }
    let done = match &args.command {
        None if plain::is_wanted(&args.workbench) => return linear(&args.common, &args.workbench),
        None => return workbench(&args.common, &args.workbench),
        Some(Command::Fmt { check, paths }) => fmt(&args.common, *check, paths),
        Some(command) => on_data(&args.common, command),
    };
    finish(done)
}

fn finish(done: Result<Outcome, Outcome>) -> ExitCode {
    let mut outcome = done.unwrap_or_else(|refusal| refusal);
    perform_all(&mut outcome);
    ExitCode::from(output::print(&outcome))
}

/// What clap says where each argument is one safe line: what it repeats of them must not begin a line of its own.
fn in_one_line() -> Option<clap::Error> {
    Cli::try_parse_from(
        asked::not_wanted(std::env::args_os()).into_iter().map(|one| clean(&one.to_string_lossy()).to_string()),
    )
    .err()
}

/// Help, version, or what clap did not understand; arguments are data too and are made safe.
fn said_by_clap(error: &clap::Error) -> Outcome {
    let mut page = Page::default();
    page.lines(&error.render().to_string());
    if error.use_stderr() { Outcome { stderr: page, code: USAGE, ..Outcome::default() } } else { Outcome::fine(page) }
}

/// A command that answers from data.
fn on_data(common: &Common, command: &Command) -> Result<Outcome, Outcome> {
    let today = day(common)?;
    let mut folders = common.data.clone();
    if let Command::Check { dirs, .. } = command {
        folders.extend(dirs.iter().cloned());
    }
    let placed = matches!(command, Command::Check { .. });
    let load = Load { folders, most: common.most(), placed, ..Load::default() };
    // At the end the system takes all of it back at once; to give it back record by record takes longer.
    let open = ManuallyDrop::new(load.whole().map_err(|sentence| Outcome::refusal(IO, &sentence))?);
    let (layers, library) = &*open;
    let folders = load.folders;
    let context = Context { library, layers, today, json: common.json, screen: output::screen() };
    Ok(match command {
        Command::Check { strict, sources, write_lock, locked, .. } => {
            let (documents, unread) = sources.as_deref().map(documents).transpose()?.unzip();
            let folder = folders.last().cloned();
            let wish = Wish {
                strict: *strict,
                locked: *locked,
                documents,
                unread: unread.unwrap_or_default(),
                write_lock: *write_lock,
                folder,
            };
            cli::check::check(context, &wish, &|layer, file| text(&folders, layer, file))
        }
        Command::Quote { source, words, sources } => {
            cli::quote::quote(context, source, &words.join(" "), &documents(sources)?.0)
        }
        Command::Source(SourceCommand::Add(wish)) => {
            let bytes = files::read_file(&wish.file)
                .map_err(|sentence| Outcome::refusal(IO, &format!("{}: {sentence}", wish.file.display())))?;
            let name = wish.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            cli::source::add(context, wish, &Document::new(name, &bytes), folders.last().map(PathBuf::as_path))
        }
        Command::List { kind, words } => cli::list::list(context, *kind, words),
        Command::Show { ids } => cli::show::show(context, ids),
        Command::Search { words, limit, group } => cli::search::search(context, words, *limit, *group),
        Command::Explain { terms } => cli::explain::explain(context, terms),
        Command::Export(ExportCommand::Svg(wish)) => cli::export::svg(context, wish),
        Command::About => cli::about::about(context),
        Command::Fmt { .. } => cli::fmt::nothing_named(),
    })
}

/// The text of a file of one of the folders, as it is now.
fn text(folders: &[PathBuf], layer: Option<&str>, file: &str) -> Option<Vec<u8>> {
    let is_its = |folder: &&PathBuf| layer.is_none_or(|name| folder.display().to_string() == name);
    folders.iter().filter(is_its).find_map(|folder| files::again(folder, file))
}

/// The documents of a folder, and the files in it that could not be read.
fn documents(folder: &Path) -> Result<(Vec<Document>, Vec<Fault>), Outcome> {
    files::documents(folder).map_err(|sentence| Outcome::refusal(IO, &sentence))
}

fn day(common: &Common) -> Result<Day, Outcome> {
    common.today.or_else(today::today).ok_or_else(|| {
        Outcome::refusal(IO, "The system's clock gives no day that can be used. Write it with --today YYYY-MM-DD.")
    })
}

fn fmt(common: &Common, check: bool, paths: &[PathBuf]) -> Result<Outcome, Outcome> {
    let paths = if paths.is_empty() { &common.data } else { paths };
    if paths.is_empty() {
        return Err(cli::fmt::nothing_named());
    }
    let (mut found, mut unread) = (Vec::new(), Vec::new());
    for path in paths {
        gather(path, files::Limits::of(common.most()), &mut found, &mut unread)?;
    }
    Ok(cli::fmt::fmt(&found, &unread, check, common.json, output::screen()))
}

/// The files that a path means: itself, or every data file below it.
fn gather(path: &Path, limits: files::Limits, found: &mut Vec<FileAt>, unread: &mut Vec<Fault>) -> Result<(), Outcome> {
    let cannot = |sentence: String| Outcome::refusal(IO, &sentence);
    if path.is_dir() {
        let folder = files::folder(path, limits).map_err(cannot)?;
        found.extend(folder.files.into_iter().map(|file| FileAt { path: path.join(file.name), bytes: file.bytes }));
        unread.extend(folder.faults.into_iter().map(|fault| {
            let name = path.join(&fault.file).to_string_lossy().into_owned();
            Fault { file: name, ..fault }
        }));
    } else if path.exists() {
        match files::read_file(path) {
            Ok(bytes) => found.push(FileAt { path: path.to_path_buf(), bytes }),
            Err(sentence) => unread.push(files::refused(&path.to_string_lossy(), sentence)),
        }
    } else {
        return Err(cannot(format!("There is no file or folder {}.", path.display())));
    }
    Ok(())
}

/// What the workbench opens.
fn load(common: &Common) -> Load {
    Load { folders: common.data.clone(), most: common.most(), ..Load::default() }
}

/// The workbench in lines.
fn linear(common: &Common, wish: &Workbench) -> ExitCode {
    let begun = no_json(common).and_then(|()| day(common)).and_then(|today| plain::run(today, wish, &load(common)));
    begun.unwrap_or_else(|refusal| ExitCode::from(output::print(&refusal)))
}

fn no_json(common: &Common) -> Result<(), Outcome> {
    let sentence = "The workbench does not answer in JSON. Name a command: `mpaka --help`.";
    if common.json { Err(Outcome::refusal(USAGE, sentence)) } else { Ok(()) }
}

#[cfg(feature = "tui")]
fn workbench(common: &Common, wish: &Workbench) -> ExitCode {
    match opening(common, wish) {
        Ok(opening) => crate::runtime::workbench::run(&opening),
        Err(refusal) => ExitCode::from(output::print(&refusal)),
    }
}

#[cfg(feature = "tui")]
fn opening(common: &Common, wish: &Workbench) -> Result<crate::runtime::workbench::Opening, Outcome> {
    no_json(common)?;
    let today = day(common)?;
    Ok(crate::runtime::workbench::Opening { today, wish: wish.clone(), load: load(common) })
}

#[cfg(not(feature = "tui"))]
fn workbench(_common: &Common, _wish: &Workbench) -> ExitCode {
    let sentence = "This mpaka was built without the workbench. `mpaka --plain` asks and answers in lines; `mpaka --help` lists the commands.";
    ExitCode::from(output::print(&Outcome::refusal(USAGE, sentence)))
}
