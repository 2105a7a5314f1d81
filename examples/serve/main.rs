//! Serves the built files on this machine: `serve [DIST] [BASE]`, at the port in `PORT`, else 8080.

mod site;

use std::{env, io::ErrorKind, path::Path, process::ExitCode};

use tower_http::CompressionLevel;

/// The level that static hosts compress at.
const STATIC_HOSTS: CompressionLevel = CompressionLevel::Precise(9);

#[tokio::main]
async fn main() -> ExitCode {
    match serve().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn serve() -> Result<(), String> {
    let mut arguments = env::args().skip(1);
    let dist = arguments.next().unwrap_or_else(|| "dist".into());
    let base = arguments.next().unwrap_or_else(|| "/".into());
    let port = env::var("PORT").unwrap_or_else(|_| "8080".into());
    let port: u16 = port.parse().map_err(|_| format!("PORT is a number from 1 to 65535, not \"{port}\"."))?;
    if !Path::new(&dist).join("index.html").is_file() {
        return Err(format!("There is no built page in {dist}: run script/server, which builds it."));
    }

    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            format!("Port {port} is in use: stop what uses it, or choose another, as in PORT=8081 script/server.")
        }
        _ => format!("Cannot listen on port {port} ({error}): choose another, as in PORT=8081 script/server."),
    })?;
    println!("http://127.0.0.1:{port}{base}");
    let site = site::site(Path::new(&dist), &base).layer(site::compression(STATIC_HOSTS));
    axum::serve(listener, site)
        .with_graceful_shutdown(async { drop(tokio::signal::ctrl_c().await) })
        .await
        .map_err(|error| format!("The server stopped: {error}."))
}
